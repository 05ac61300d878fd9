/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Setting</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A setting of a technology. The technology's descriptor knows its type; the model keeps the text and its form, so that settings of a missing plug-in lose nothing.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.Setting#getKey <em>Key</em>}</li>
 *   <li>{@link org.howdah.model.topology.Setting#getValue <em>Value</em>}</li>
 *   <li>{@link org.howdah.model.topology.Setting#getForm <em>Form</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getSetting()
 * @model
 * @generated
 */
public interface Setting extends EObject {
	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see #setKey(String)
	 * @see org.howdah.model.topology.TopologyPackage#getSetting_Key()
	 * @model required="true"
	 * @generated
	 */
	String getKey();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Setting#getKey <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key</em>' attribute.
	 * @see #getKey()
	 * @generated
	 */
	void setKey(String value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see #setValue(String)
	 * @see org.howdah.model.topology.TopologyPackage#getSetting_Value()
	 * @model
	 * @generated
	 */
	String getValue();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Setting#getValue <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Value</em>' attribute.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(String value);

	/**
	 * Returns the value of the '<em><b>Form</b></em>' attribute.
	 * The literals are from the enumeration {@link org.howdah.model.topology.SettingForm}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Form</em>' attribute.
	 * @see org.howdah.model.topology.SettingForm
	 * @see #setForm(SettingForm)
	 * @see org.howdah.model.topology.TopologyPackage#getSetting_Form()
	 * @model
	 * @generated
	 */
	SettingForm getForm();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Setting#getForm <em>Form</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Form</em>' attribute.
	 * @see org.howdah.model.topology.SettingForm
	 * @see #getForm()
	 * @generated
	 */
	void setForm(SettingForm value);

} // Setting
