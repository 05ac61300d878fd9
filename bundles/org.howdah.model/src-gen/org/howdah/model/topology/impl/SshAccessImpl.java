/**
 */
package org.howdah.model.topology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.howdah.model.topology.Extra;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.TopologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Ssh Access</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.impl.SshAccessImpl#getPort <em>Port</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.SshAccessImpl#getUsers <em>Users</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.SshAccessImpl#getJump <em>Jump</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.SshAccessImpl#getIdentityFile <em>Identity File</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.SshAccessImpl#getKnownHostsFile <em>Known Hosts File</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.SshAccessImpl#isForwardAgent <em>Forward Agent</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.SshAccessImpl#getExtras <em>Extras</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SshAccessImpl extends MinimalEObjectImpl.Container implements SshAccess {
	/**
	 * The default value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected static final int PORT_EDEFAULT = 22;

	/**
	 * The cached value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected int port = PORT_EDEFAULT;

	/**
	 * This is true if the Port attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean portESet;

	/**
	 * The cached value of the '{@link #getUsers() <em>Users</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUsers()
	 * @generated
	 * @ordered
	 */
	protected EList<Login> users;

	/**
	 * The default value of the '{@link #getJump() <em>Jump</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getJump()
	 * @generated
	 * @ordered
	 */
	protected static final String JUMP_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getJump() <em>Jump</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getJump()
	 * @generated
	 * @ordered
	 */
	protected String jump = JUMP_EDEFAULT;

	/**
	 * The default value of the '{@link #getIdentityFile() <em>Identity File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIdentityFile()
	 * @generated
	 * @ordered
	 */
	protected static final String IDENTITY_FILE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getIdentityFile() <em>Identity File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIdentityFile()
	 * @generated
	 * @ordered
	 */
	protected String identityFile = IDENTITY_FILE_EDEFAULT;

	/**
	 * The default value of the '{@link #getKnownHostsFile() <em>Known Hosts File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKnownHostsFile()
	 * @generated
	 * @ordered
	 */
	protected static final String KNOWN_HOSTS_FILE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getKnownHostsFile() <em>Known Hosts File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKnownHostsFile()
	 * @generated
	 * @ordered
	 */
	protected String knownHostsFile = KNOWN_HOSTS_FILE_EDEFAULT;

	/**
	 * The default value of the '{@link #isForwardAgent() <em>Forward Agent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isForwardAgent()
	 * @generated
	 * @ordered
	 */
	protected static final boolean FORWARD_AGENT_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isForwardAgent() <em>Forward Agent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isForwardAgent()
	 * @generated
	 * @ordered
	 */
	protected boolean forwardAgent = FORWARD_AGENT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getExtras() <em>Extras</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExtras()
	 * @generated
	 * @ordered
	 */
	protected EList<Extra> extras;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SshAccessImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.SSH_ACCESS;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPort() {
		return port;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPort(int newPort) {
		int oldPort = port;
		port = newPort;
		boolean oldPortESet = portESet;
		portESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SSH_ACCESS__PORT, oldPort, port, !oldPortESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetPort() {
		int oldPort = port;
		boolean oldPortESet = portESet;
		port = PORT_EDEFAULT;
		portESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, TopologyPackage.SSH_ACCESS__PORT, oldPort, PORT_EDEFAULT, oldPortESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetPort() {
		return portESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Login> getUsers() {
		if (users == null) {
			users = new EObjectContainmentEList<Login>(Login.class, this, TopologyPackage.SSH_ACCESS__USERS);
		}
		return users;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getJump() {
		return jump;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setJump(String newJump) {
		String oldJump = jump;
		jump = newJump;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SSH_ACCESS__JUMP, oldJump, jump));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getIdentityFile() {
		return identityFile;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setIdentityFile(String newIdentityFile) {
		String oldIdentityFile = identityFile;
		identityFile = newIdentityFile;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SSH_ACCESS__IDENTITY_FILE, oldIdentityFile, identityFile));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKnownHostsFile() {
		return knownHostsFile;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKnownHostsFile(String newKnownHostsFile) {
		String oldKnownHostsFile = knownHostsFile;
		knownHostsFile = newKnownHostsFile;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SSH_ACCESS__KNOWN_HOSTS_FILE, oldKnownHostsFile, knownHostsFile));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isForwardAgent() {
		return forwardAgent;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setForwardAgent(boolean newForwardAgent) {
		boolean oldForwardAgent = forwardAgent;
		forwardAgent = newForwardAgent;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SSH_ACCESS__FORWARD_AGENT, oldForwardAgent, forwardAgent));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Extra> getExtras() {
		if (extras == null) {
			extras = new EObjectContainmentEList<Extra>(Extra.class, this, TopologyPackage.SSH_ACCESS__EXTRAS);
		}
		return extras;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case TopologyPackage.SSH_ACCESS__USERS:
				return ((InternalEList<?>)getUsers()).basicRemove(otherEnd, msgs);
			case TopologyPackage.SSH_ACCESS__EXTRAS:
				return ((InternalEList<?>)getExtras()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case TopologyPackage.SSH_ACCESS__PORT:
				return getPort();
			case TopologyPackage.SSH_ACCESS__USERS:
				return getUsers();
			case TopologyPackage.SSH_ACCESS__JUMP:
				return getJump();
			case TopologyPackage.SSH_ACCESS__IDENTITY_FILE:
				return getIdentityFile();
			case TopologyPackage.SSH_ACCESS__KNOWN_HOSTS_FILE:
				return getKnownHostsFile();
			case TopologyPackage.SSH_ACCESS__FORWARD_AGENT:
				return isForwardAgent();
			case TopologyPackage.SSH_ACCESS__EXTRAS:
				return getExtras();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case TopologyPackage.SSH_ACCESS__PORT:
				setPort((Integer)newValue);
				return;
			case TopologyPackage.SSH_ACCESS__USERS:
				getUsers().clear();
				getUsers().addAll((Collection<? extends Login>)newValue);
				return;
			case TopologyPackage.SSH_ACCESS__JUMP:
				setJump((String)newValue);
				return;
			case TopologyPackage.SSH_ACCESS__IDENTITY_FILE:
				setIdentityFile((String)newValue);
				return;
			case TopologyPackage.SSH_ACCESS__KNOWN_HOSTS_FILE:
				setKnownHostsFile((String)newValue);
				return;
			case TopologyPackage.SSH_ACCESS__FORWARD_AGENT:
				setForwardAgent((Boolean)newValue);
				return;
			case TopologyPackage.SSH_ACCESS__EXTRAS:
				getExtras().clear();
				getExtras().addAll((Collection<? extends Extra>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case TopologyPackage.SSH_ACCESS__PORT:
				unsetPort();
				return;
			case TopologyPackage.SSH_ACCESS__USERS:
				getUsers().clear();
				return;
			case TopologyPackage.SSH_ACCESS__JUMP:
				setJump(JUMP_EDEFAULT);
				return;
			case TopologyPackage.SSH_ACCESS__IDENTITY_FILE:
				setIdentityFile(IDENTITY_FILE_EDEFAULT);
				return;
			case TopologyPackage.SSH_ACCESS__KNOWN_HOSTS_FILE:
				setKnownHostsFile(KNOWN_HOSTS_FILE_EDEFAULT);
				return;
			case TopologyPackage.SSH_ACCESS__FORWARD_AGENT:
				setForwardAgent(FORWARD_AGENT_EDEFAULT);
				return;
			case TopologyPackage.SSH_ACCESS__EXTRAS:
				getExtras().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case TopologyPackage.SSH_ACCESS__PORT:
				return isSetPort();
			case TopologyPackage.SSH_ACCESS__USERS:
				return users != null && !users.isEmpty();
			case TopologyPackage.SSH_ACCESS__JUMP:
				return JUMP_EDEFAULT == null ? jump != null : !JUMP_EDEFAULT.equals(jump);
			case TopologyPackage.SSH_ACCESS__IDENTITY_FILE:
				return IDENTITY_FILE_EDEFAULT == null ? identityFile != null : !IDENTITY_FILE_EDEFAULT.equals(identityFile);
			case TopologyPackage.SSH_ACCESS__KNOWN_HOSTS_FILE:
				return KNOWN_HOSTS_FILE_EDEFAULT == null ? knownHostsFile != null : !KNOWN_HOSTS_FILE_EDEFAULT.equals(knownHostsFile);
			case TopologyPackage.SSH_ACCESS__FORWARD_AGENT:
				return forwardAgent != FORWARD_AGENT_EDEFAULT;
			case TopologyPackage.SSH_ACCESS__EXTRAS:
				return extras != null && !extras.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (port: ");
		if (portESet) result.append(port); else result.append("<unset>");
		result.append(", jump: ");
		result.append(jump);
		result.append(", identityFile: ");
		result.append(identityFile);
		result.append(", knownHostsFile: ");
		result.append(knownHostsFile);
		result.append(", forwardAgent: ");
		result.append(forwardAgent);
		result.append(')');
		return result.toString();
	}

} //SshAccessImpl
